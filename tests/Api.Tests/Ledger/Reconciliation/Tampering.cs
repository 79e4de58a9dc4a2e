using Npgsql;
using Sijil.Application.Ledger.Reconciliation;

namespace Sijil.Api.Tests.Ledger.Reconciliation;

/// <summary>Something that a superuser does to a register behind its back, and what an auditor is to be told of it.</summary>
internal sealed record Tampering(
    string Name,
    Func<NpgsqlConnection, PublishedRegister, Task> Do,
    Func<PublishedRegister, IEnumerable<RegisterFault>> Faults
)
{
    public static Tampering BySql(
        string name,
        Func<PublishedRegister, string> sql,
        Func<PublishedRegister, IEnumerable<RegisterFault>> faults
    ) => new(name, (connection, register) => Execute(connection, sql(register)), faults);

    /// <summary>Of the row of the first event of a kind.</summary>
    public static Tampering OfRow(
        string name,
        string kind,
        string assignment,
        RegisterFaultKind fault,
        params IReadOnlyList<string> members
    ) =>
        BySql(
            name,
            register => $"update events.mt_events set {assignment} where {register.First(kind).Row}",
            register => [Of(fault, register.First(kind), members)]
        );

    public static RegisterFault Of(
        RegisterFaultKind kind,
        PublishedEvent published,
        params IReadOnlyList<string> members
    ) => new(kind, published.Index, published.Number, published.Id, members);

    public static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
