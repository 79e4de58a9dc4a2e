namespace Sijil.Api.Hosting;

/// <summary>Whether this host has been brought up with everything its register begins with. Thread-safe.</summary>
internal sealed class Beginning
{
    private volatile bool isOver;

    public bool IsOver => isOver;

    public void End() => isOver = true;
}
