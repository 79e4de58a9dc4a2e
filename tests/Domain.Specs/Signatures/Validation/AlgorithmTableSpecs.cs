using System.Globalization;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Domain.Specs.Signatures.Validation;

/// <summary>ETSI TS 119 312: until when what was computed can be relied on.</summary>
public class AlgorithmTableSpecs
{
    [Theory]
    [InlineData("SHA256", "RSA", 2048, "2028-12-31T23:59:59Z", true)]
    [InlineData("SHA256", "RSA", 2048, "2029-01-01T00:00:00Z", false)]
    [InlineData("SHA256", "RSA", 3072, "2029-01-01T00:00:00Z", true)]
    [InlineData("SHA256", "RSA", 1024, "2019-09-30T00:00:00Z", true)]
    [InlineData("SHA256", "RSA", 1024, "2019-10-01T00:00:00Z", false)]
    [InlineData("SHA1", "RSA", 3072, "2012-07-31T00:00:00Z", true)]
    [InlineData("SHA1", "RSA", 3072, "2012-08-01T00:00:00Z", false)]
    [InlineData("SHA224", "ECDSA", 256, "2029-01-01T00:00:00Z", false)]
    [InlineData("MD5", "RSA", 3072, "2004-08-01T00:00:00Z", false)]
    [InlineData("SHA256", "ECDSA", 224, "2021-10-01T00:00:00Z", false)]
    [InlineData("SHA512", "ECDSA", 521, "2040-01-01T00:00:00Z", true)]
    [InlineData("SHA256", "DSA", 3072, "2004-01-01T00:00:00Z", false)]
    public void Each_lasts_until_a_day(string digest, string key, int length, string at, bool reliable) =>
        Assert.Equal(
            reliable,
            new Algorithms(digest, key, length).AreReliableAt(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture))
        );
}
