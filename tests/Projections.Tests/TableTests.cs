namespace Sijil.Projections.Tests;

public class TableTests(RegisterDatabase register)
{
    [Fact]
    public Task The_tables_are_what_the_code_says_after_one_change_of_the_schema() =>
        register.Alone(() =>
            register.Store.Storage.Database.AssertDatabaseMatchesConfigurationAsync(
                TestContext.Current.CancellationToken
            )
        );

    [Theory]
    [InlineData(
        "select data from documents.mt_doc_case_file where tenant_id = 'a' and unit = 'b' and state = 'c' order by due_order, id limit 50",
        "case_file_work"
    )]
    [InlineData(
        "select data from documents.mt_doc_public_permit where tenant_id = 'a' order by listed_on desc, id desc limit 50",
        "public_permit_date"
    )]
    [InlineData(
        "select data from documents.mt_doc_public_permit where tenant_id = 'a' and permit_type = 'b' order by listed_on desc, id desc limit 50",
        "public_permit_type"
    )]
    [InlineData(
        "select data from documents.mt_doc_public_permit where array_to_tsvector(string_to_array(data ->> 'search', ' ')) @@ '''wall'':*'::tsquery",
        "public_permit_words"
    )]
    [InlineData(
        "select data from documents.mt_doc_public_vote where tenant_id = 'a' and proposal_id = '00000000-0000-4000-8000-000000000001'",
        "public_vote_proposal"
    )]
    [InlineData(
        "select data from documents.mt_doc_public_vote where tenant_id = 'a' and council = 'b' order by proposal_published_on desc limit 50",
        "public_vote_council"
    )]
    public async Task A_list_is_found_by_its_index(string query, string index)
    {
        await using var connection = register.Store.Storage.Database.CreateConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var plan = connection.CreateCommand();
        plan.CommandText = $"set enable_seqscan = off; set enable_sort = off; explain {query}";
        await using var lines = await plan.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var found = new List<string>();
        while (await lines.ReadAsync(TestContext.Current.CancellationToken))
            found.Add(lines.GetString(0));

        Assert.Contains(found, line => line.Contains($" {index}", StringComparison.Ordinal));
    }
}
