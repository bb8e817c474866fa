namespace Softswitch.Dashboard.Localisation;

/// <summary>What a final SIP status means to somebody who wonders why a call failed (RFC 3261 21, and where named).</summary>
public sealed record StatusTexts
{
    /// <summary>401, 407.</summary>
    public required string NotAuthenticated { get; init; }

    /// <summary>403, 603, 607, 608 (RFC 8197, RFC 8688).</summary>
    public required string Refused { get; init; }

    /// <summary>404, 410, 484, 604.</summary>
    public required string NoSuchNumber { get; init; }

    /// <summary>408, 504.</summary>
    public required string NoReply { get; init; }

    /// <summary>415, 488, 606.</summary>
    public required string NoCommonMedia { get; init; }

    /// <summary>480.</summary>
    public required string NotReachable { get; init; }

    /// <summary>486, 600.</summary>
    public required string Busy { get; init; }

    /// <summary>487.</summary>
    public required string Cancelled { get; init; }

    /// <summary>503.</summary>
    public required string Overloaded { get; init; }

    /// <summary>Any other 4xx.</summary>
    public required string OtherRequest { get; init; }

    /// <summary>Any other 5xx and 6xx.</summary>
    public required string OtherServer { get; init; }

    /// <summary>Null for a status that is no failure, or none.</summary>
    public string? Of(int? status) => status switch
    {
        null or < 400 => null,
        401 or 407 => NotAuthenticated,
        403 or 603 or 607 or 608 => Refused,
        404 or 410 or 484 or 604 => NoSuchNumber,
        408 or 504 => NoReply,
        415 or 488 or 606 => NoCommonMedia,
        480 => NotReachable,
        486 or 600 => Busy,
        487 => Cancelled,
        503 => Overloaded,
        < 500 => OtherRequest,
        _ => OtherServer,
    };
}
