namespace Sijil.Application.Permits.Import;

/// <summary>The municipality is not part of this installation.</summary>
public sealed class UnknownMunicipalityException(string municipality)
    : Exception($"There is no municipality '{municipality}'; add it with 'municipality add'.");
