using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights;

public static class DataRightsStreams
{
    public static readonly StreamKind<ProcessingActivity, ProcessingActivityEvent> ProcessingActivity = new(
        Domain.DataRights.ProcessingActivity.Initial,
        Domain.DataRights.ProcessingActivity.Evolve,
        IsReliedUpon: true
    );

    public static readonly StreamKind<RegisteredBody, RegisteredBodyEvent> Body = new(
        RegisteredBody.Initial,
        RegisteredBody.Evolve
    );

    public static readonly StreamKind<ClientBinding, ClientBindingEvent> Client = new(
        ClientBinding.Initial,
        ClientBinding.Evolve,
        IsReliedUpon: true
    );

    public static readonly StreamKind<Dataset, DatasetEvent> Dataset = new(
        Domain.DataRights.Grants.Dataset.Initial,
        Domain.DataRights.Grants.Dataset.Evolve,
        IsReliedUpon: true,
        IsVisibleTo: (dataset, actor) => actor.Role != Roles.DataOwner || actor.Unit == dataset.OwnerUnit
    );

    public static readonly StreamKind<GrantRequest, GrantRequestEvent> GrantRequest = new(
        Domain.DataRights.Grants.GrantRequest.Initial,
        Domain.DataRights.Grants.GrantRequest.Evolve,
        IsVisibleTo: (request, actor) => actor.Role != Roles.DataOwner || actor.Unit == request.OwnerUnit
    );

    public static readonly StreamKind<Grant, GrantEvent> Grant = new(
        Domain.DataRights.Grants.Grant.Initial,
        Domain.DataRights.Grants.Grant.Evolve,
        IsReliedUpon: true,
        IsVisibleTo: (grant, actor) => actor.Role != Roles.DataOwner || actor.Unit == grant.OwnerUnit
    );

    public static readonly StreamKind<Erasure, ErasureEvent> Erasure = new(
        Domain.DataRights.Erasures.Erasure.Initial,
        Domain.DataRights.Erasures.Erasure.Evolve
    );

    /// <summary>A passage through the gate is one event; there is nothing more to decide about it.</summary>
    public static readonly StreamKind<DisclosureRecord, DisclosureEvent> Disclosure = new(
        new DisclosureRecord(),
        (record, _) => record
    );
}

/// <summary>Names the streams of openings in the store.</summary>
public sealed record DisclosureRecord;
