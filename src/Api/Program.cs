using Sijil.Api.CommandLine;

return await Commands.Run(args);
