using Sijil.Domain.Governance;

namespace Sijil.Domain.DataRights.Grants;

/// <summary>A person of a body asks for fields of a dataset.</summary>
public sealed record RequestAccess(
    GrantRequestId RequestId,
    GrantTerms Terms,
    Wording Purpose,
    LawfulBasis Basis,
    string LegalBasis,
    SubjectId RequestedBy
)
{
    /// <param name="command">What is asked for.</param>
    /// <param name="request">Nothing, unless the id was used before.</param>
    /// <param name="body">The body for which the person's client stands.</param>
    /// <param name="dataset">The dataset as it stands in the catalogue.</param>
    /// <param name="now">The moment of asking.</param>
    public static Decision<GrantRequestEvent> Decide(
        RequestAccess command,
        GrantRequest request,
        RegisteredBody body,
        Dataset dataset,
        Moment now
    ) =>
        request switch
        {
            not GrantRequest.Unknown => GrantRejections.RequestClosed,
            _ when !body.IsRegistered() => GrantRejections.ClientNotBound,
            _ when !dataset.IsRegistered() => GrantRejections.DatasetNotFound,
            _ when !command.Purpose.IsComplete() => GrantRejections.RequestIncomplete,
            _ when string.IsNullOrWhiteSpace(command.LegalBasis) => DataRightsRejections.LegalBasisMissing,
            _ when !body.Bases.Contains(command.Basis) => GrantRejections.BasisNotOpenToBody,
            _ when command.Terms.WhyNot(now.Today) is { } reason => reason,
            _ when command.Terms.Fields.Except(dataset.Fields).Any() => GrantRejections.FieldNotInDataset,
            _ => new AccessRequested(
                command.RequestId,
                body.Id,
                dataset.Id,
                dataset.Code,
                dataset.OwnerUnit,
                command.Terms,
                command.Purpose,
                command.Basis,
                command.LegalBasis,
                command.RequestedBy,
                now.At
            ),
        };
}
