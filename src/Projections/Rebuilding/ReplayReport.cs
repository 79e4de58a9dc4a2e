namespace Sijil.Projections.Rebuilding;

/// <summary>What a read model was as of an event, beside what it is today.</summary>
/// <param name="Documents">How many documents there were then.</param>
/// <param name="Added">How many there are today that were not there then.</param>
/// <param name="Changed">How many say something else today.</param>
/// <param name="Gone">How many there were then that are not there today.</param>
public sealed record ReplayReport(string ReadModel, long Documents, long Added, long Changed, long Gone);
