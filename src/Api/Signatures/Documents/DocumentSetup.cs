using Sijil.Application.Signatures.Documents;

namespace Sijil.Api.Signatures.Documents;

internal static class DocumentSetup
{
    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(DocumentLimits.Of(builder.Configuration));
        builder.Services.AddSingleton<ObjectFolders>();
        builder.Services.AddSingleton<IObjectStores>(services => services.GetRequiredService<ObjectFolders>());
        builder.Services.AddSingleton<DocumentKeeper>();
    }
}
