using System.CommandLine;
using Sijil.Api.Hosting;

namespace Sijil.Api.CommandLine;

/// <summary>What an auditor does from a terminal.</summary>
internal static class AuditCommand
{
    private static readonly Option<string> Municipality = new("--municipality")
    {
        Description = "The municipality whose register it is.",
        DefaultValueFactory = _ => RegisterApplication.Demo,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For machines." };

    public static Command Create()
    {
        return new Command("audit", "Checks and replays what is recorded.")
        {
            ReplayCommand.Create(Json),
            CompareCommand.Create(Municipality, Json),
            ReconcileCommand.Create(Municipality, Json),
            ExportCommand.Create(Municipality),
            VerifyCaseCommand.Create(Json),
            FiguresCommand.Create(),
            WhatIfCommand.Create(Municipality, Json),
        };
    }
}
