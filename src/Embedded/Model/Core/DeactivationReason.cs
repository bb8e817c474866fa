namespace Orleans;

/// <summary>Why an activation ends.</summary>
public readonly struct DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
{
    public DeactivationReason(DeactivationReasonCode code, string text)
        : this(code, null, text)
    {
    }

    public string Description { get; } = text;

    public Exception? Exception { get; } = exception;

    public DeactivationReasonCode ReasonCode { get; } = code;

    public override string ToString() => Exception is null ? $"{ReasonCode}: {Description}" : $"{ReasonCode}: {Description} {Exception}";
}
