namespace Sijil.Api.Signatures.Documents;

/// <summary>What clerks and deciders do with documents of the store.</summary>
internal static class DocumentEndpoints
{
    public const string Prefix = "/api/signatures/documents";

    public static void MapAll(IEndpointRouteBuilder routes)
    {
        var limits = routes.ServiceProvider.GetRequiredService<DocumentLimits>();
        var documents = routes.MapGroup(Prefix).WithTags("Documents");
        StoreDocumentEndpoint.Map(documents, limits);
        ReadDocumentEndpoint.Map(documents);
        ReadContentEndpoint.Map(documents, limits);
    }
}
