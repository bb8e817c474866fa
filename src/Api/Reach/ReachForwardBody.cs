using System.ComponentModel;
using Softswitch.Domain.Reach;

namespace Softswitch.Api.Reach;

internal sealed record ReachForwardBody
{
    [Description("An extension, or a number as somebody of the tenant dials it, or in E.164 form; null for off")]
    public string? To { get; init; }

    public static ReachForwardBody? Of(ReachForwardConfig? forward) => forward is null ? null : new ReachForwardBody { To = forward.To };

    public ReachForwardConfig ToConfig() => new(To);
}
