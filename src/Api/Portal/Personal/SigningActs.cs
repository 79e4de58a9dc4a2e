using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Api.Portal.Personal;

/// <summary>Does what a form of the signer's page asks for, through the same handlers as the API.</summary>
internal sealed class SigningActs(
    GiveConsentHandler give,
    WithdrawConsentHandler withdraw,
    BindCertificateHandler bind,
    PrepareSigningHandler prepare,
    SubmitSignatureHandler submit,
    DelegateSigningHandler hand,
    RefuseToSignHandler refuse
)
{
    /// <param name="shown">The manifest of what the page showed.</param>
    /// <param name="consentText">The digest of the text that the page showed.</param>
    public async Task<(Outcome Outcome, Verdict? Verdict)> Do(
        SigningForm form,
        SlotId id,
        string shown,
        string consentText,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        if (form.Act == SigningForm.Signature)
            return await submit.Handle(id, new(new(form.Session), shown, form.File), instruction, cancellation);

        return (
            await (
                form.Act switch
                {
                    SigningForm.Consent => give.Handle(id, consentText, instruction, cancellation),
                    SigningForm.Withdrawal => withdraw.Handle(id, instruction, cancellation),
                    SigningForm.Certificate => Bind(form, id, instruction, cancellation),
                    SigningForm.Delegation => hand.Handle(
                        id,
                        form.NationalId,
                        form.MandateDigest,
                        instruction,
                        cancellation
                    ),
                    SigningForm.Refusal => refuse.Handle(
                        id,
                        form.Reason!.Value,
                        form.Explanation,
                        instruction,
                        cancellation
                    ),
                    _ => prepare.Handle(id, shown, instruction, cancellation),
                }
            ),
            null
        );
    }

    private async Task<Outcome> Bind(
        SigningForm form,
        SlotId id,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        using var certificate = form.ReadCertificate();
        return await bind.Handle(id, certificate, instruction, cancellation);
    }
}
