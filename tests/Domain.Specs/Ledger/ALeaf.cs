using System.Text;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.Specs.Ledger;

/// <summary>An event as the store would hand it to the ledger. Fixed values, so that a failure reads the same every time.</summary>
internal static class ALeaf
{
    public const string FirstCommitment = "k0AYD7NStoqrz0V96QdSUl2GKpptrIdRAJBfrC_FTtg";
    public const string SecondCommitment = "bZbxxW93cyI0N8VXyirRlPTMDnReVtqFJyfGDgdFyqw";
    public const string Ciphertext = "YFfZdcLN3-IFAoQJ6bFYuDeW7c7tZqjCFm__AD_IcCM";

    public static readonly StoredEvent Kind = StoredEvent.Of<string>(
        "permits.permit-granted",
        2,
        "permitId",
        "fee",
        "decidedOn",
        "until",
        "absent"
    );

    public static readonly LeafContent Content = new(
        "demo",
        Guid.Parse("018f0000-0000-7000-8000-00000000000e"),
        Guid.Parse("018f0000-0000-7000-8000-000000000001"),
        Kind,
        $$"""
        {
          "permitId": "018f0000-0000-7000-8000-000000000001",
          "applicant": {"ct": "{{Ciphertext}}", "cm": "{{FirstCommitment}}"},
          "sites": [{"address": { "cm": "{{SecondCommitment}}" } }, {"address": { "cm": "{{SecondCommitment}}" } }],
          "decidedOn": "2026-09-07", "fee": 120.0, "until": null, "note": "\u00e9"
        }
        """,
        new EventMetadata("c-1", null, "018f0000-0000-7000-8000-0000000000b1", "clerk", "building", null),
        Salt.Parse("AAECAwQFBgcICQoLDA0ODw")
    );

    public static readonly LeafPosition Position = new(
        12345,
        7,
        new DateTimeOffset(2026, 9, 7, 11, 0, 0, TimeSpan.FromHours(2)).AddMicroseconds(123456)
    );

    public static string Of(LeafContent content) => Encoding.UTF8.GetString(Leaf.Of(content, Position));

    public static LeafContent Storing(string json) => Content with { StoredJson = json };
}
