namespace Sijil.Domain.DataRights.Grants;

/// <summary>An approval becomes a grant, in the same transaction.</summary>
public static class IssueGrant
{
    public static AccessGrantedUnderLaw From(
        AccessRequestApprovedUnderLaw approval,
        GrantTerms terms,
        AccessRequested asked
    ) =>
        new(
            approval.GrantId,
            approval.RequestId,
            asked.BodyId,
            asked.DatasetId,
            asked.Dataset,
            asked.OwnerUnit,
            terms,
            asked.Purpose,
            asked.Basis,
            approval.Law,
            approval.ApprovedBy,
            approval.ApprovedAt
        );
}
