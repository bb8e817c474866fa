namespace Softswitch.Protocols.Tests.Sip.Messages.Fuzzing;

/// <summary>What the naive parser made of a message it accepted.</summary>
internal sealed record NaiveMessage
{
    public bool IsRequest { get; init; }

    public required string StartLine { get; init; }

    public required IReadOnlyList<(string Name, string Value)> Headers { get; init; }

    public required string Body { get; init; }

    public required string CallId { get; init; }

    public required string CSeq { get; init; }

    public required string FromTag { get; init; }

    public required string ToTag { get; init; }

    public required string Branch { get; init; }
}
