using System.Text;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Checkpoints;

/// <summary>Logs that others have written.</summary>
public class PublishedLogSpecs
{
    private const string Staging = "arche2025h1.staging.ct.transparency.dev";

    /// <summary>As a log for certificates in Europe published it on 2026-05-23, with witnesses and keys of several types.</summary>
    private const string Witnessed = """
        arche2025h1.staging.ct.transparency.dev
        1432088532
        U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

        — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
        — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
        — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
        — witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
        — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
        — witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==

        """;

    /// <summary>The log under testdata in github.com/transparency-dev/tessera: its last checkpoint and its entries.</summary>
    private const string Last =
        "example.com/log/testdata\n15\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=\n\n— example.com/log/testdata "
        + "M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=\n";

    private const string Seventh =
        "example.com/log/testdata\n7\nIrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=\n\n— example.com/log/testdata "
        + "M9e0luA5JhTRUki/BBQD0QNiH6AEJ2pdtsA5CQjqJErViuuKrN6513RCTL2640wXJv0dCed3neRGI6dMzBq9uANf2Qc=\n";

    private const string TestLog = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    private const string Entries =
        "00036f6e65000374776f000574687265650004666f757200046669766500037369780005736576656e000365697400046e61696e000374"
        + "656e0006696c6576656e00057477656c660008746872656574656e0007666f757274656e000666697674656e";

    [Fact]
    public void A_checkpoint_that_is_witnessed_in_the_world_satisfies_a_policy()
    {
        var policy = Policy(
            $"""
            log {Staging}+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f
            witness remora remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2
            quorum remora
            """
        );
        var accepted = Accepted(policy, Witnessed);

        Assert.Equal(1_432_088_532, accepted.Checkpoint.Head.Size);
        Assert.Equal([Staging, "remora.n621.de"], accepted.Signatures.Select(it => it.Key.Name));
        Assert.Equal(1_779_573_024, Cosignature.Time(accepted.Signatures[1].Signature));
        Assert.IsType<CheckpointVerification.Rejected>(
            policy.Verify(
                Bytes(Witnessed.Replace("1432088532", "1432088533", StringComparison.Ordinal)),
                ASigner.Verify
            )
        );
    }

    [Fact]
    public void A_log_that_others_wrote_has_the_root_that_it_signed()
    {
        var policy = Policy($"log {TestLog}\nquorum none\n");
        var tree = new GrowingTree();
        var heads = new List<TreeHead>();
        foreach (var entry in EntryBundle.Read(new(0, 15), Convert.FromHexString(Entries)))
        {
            tree.Append(MerkleHash.OfLeaf(entry.Span));
            heads.Add(tree.Head);
        }

        Assert.Equal(Accepted(policy, Last).Checkpoint.Head, tree.Head);
        Assert.Equal(Accepted(policy, Seventh).Checkpoint.Head, heads[6]);
    }

    /// <summary>The private key is published too. Ed25519 leaves no choice, so the same note has the same signature.</summary>
    [Fact]
    public void A_checkpoint_is_signed_as_others_sign_it()
    {
        var seed = Convert.FromBase64String("AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg")[1..];
        var signer = ASigner.Of("example.com/log/testdata", SignatureType.Ed25519, seed);

        Assert.Equal(TestLog, $"{signer.Key}");
        Assert.Equal(Last, $"{signer.Note(SignedNote.Parse(Last).Text)}");
    }

    private static CheckpointVerification.Accepted Accepted(LogPolicy policy, string note) =>
        Assert.IsType<CheckpointVerification.Accepted>(policy.Verify(Bytes(note), ASigner.Verify));

    private static LogPolicy Policy(string file) => LogPolicy.Parse(Bytes(file));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
