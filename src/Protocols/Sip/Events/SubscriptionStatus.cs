using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Events;

/// <summary>The Subscription-State header of a NOTIFY (RFC 6665 4.1.3).</summary>
/// <param name="IsActive">False when this NOTIFY is the last.</param>
/// <param name="ExpiresSeconds">How long an active one lasts.</param>
/// <param name="Reason">Of one that is over.</param>
/// <param name="RetryAfterSeconds">When to come again; 0 for not said.</param>
public readonly record struct SubscriptionStatus(bool IsActive, uint ExpiresSeconds = 0, EndReason Reason = EndReason.None, uint RetryAfterSeconds = 0)
{
    /// <summary>Reads <c>active;expires=599</c> or <c>terminated;reason=probation;retry-after=10</c>; reasons nobody knows count as none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out SubscriptionStatus value)
    {
        value = default;
        var semicolon = text.IndexOf((byte)';');
        var state = SipGrammar.Trim(semicolon < 0 ? text : text[..semicolon]);
        var parameters = new SipParameters(semicolon < 0 ? default : text[semicolon..]);
        var isActive = state.SequenceEqual("active"u8);
        if ((!isActive && !state.SequenceEqual("terminated"u8)) || !SipParameters.AreWellFormed(parameters.Text))
            return false;
        value = new SubscriptionStatus(
            isActive,
            Number(parameters, "expires"u8),
            parameters.TryGet("reason"u8, out var reason) ? ReasonOf(reason) : EndReason.None,
            Number(parameters, "retry-after"u8));
        return true;
    }

    /// <summary>Writes the header line.</summary>
    public void Write(ref SipWriter writer)
    {
        writer.BeginHeader(HeaderName.SubscriptionState);
        writer.Raw(IsActive ? "active;expires="u8 : "terminated"u8);
        if (IsActive)
            writer.Number(ExpiresSeconds);
        else
            WriteEnd(ref writer);
        writer.EndHeader();
    }

    private void WriteEnd(ref SipWriter writer)
    {
        if (Reason != EndReason.None)
        {
            writer.Raw(";reason="u8);
            writer.Raw(Text(Reason));
        }

        if (RetryAfterSeconds > 0)
        {
            writer.Raw(";retry-after="u8);
            writer.Number(RetryAfterSeconds);
        }
    }

    private static uint Number(in SipParameters parameters, ReadOnlySpan<byte> name) =>
        parameters.TryGet(name, out var text) && SipGrammar.TryReadNumber(text, out var number) ? number : 0;

    private static ReadOnlySpan<byte> Text(EndReason reason) => reason switch
    {
        EndReason.Deactivated => "deactivated"u8,
        EndReason.Probation => "probation"u8,
        EndReason.Rejected => "rejected"u8,
        EndReason.Timeout => "timeout"u8,
        EndReason.GiveUp => "giveup"u8,
        EndReason.NoResource => "noresource"u8,
        _ => default,
    };

    private static EndReason ReasonOf(ReadOnlySpan<byte> text)
    {
        for (var reason = EndReason.Deactivated; reason <= EndReason.NoResource; reason++)
        {
            if (text.SequenceEqual(Text(reason)))
                return reason;
        }

        return EndReason.None;
    }
}
