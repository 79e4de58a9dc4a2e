namespace Sijil.Api.Portal;

/// <summary>What anyone can check today, and what nobody can check yet.</summary>
internal sealed class VerificationPage : PortalPage
{
    public override string Title => Text["verification.title"];

    public override string Section => "verification";
}
