using Sijil.Bench;
using Sijil.Bench.Peers;

// The servers that Sijil is measured against are this same program, each in a process of its own.
if (args is ["serve", var server, .. var rest])
    return await PeerProcess.Serve(server, rest);

return await BenchCommand.Create().Parse(args).InvokeAsync();
