using System.ComponentModel;
using Softswitch.Domain.Reach;

namespace Softswitch.Api.Reach;

internal sealed record CallerIdCodeBody
{
    [Description("30, or 32 to 39; 31 calls anonymously")]
    public required string Code { get; init; }

    [Description("A DID of the tenant")]
    public required string Number { get; init; }

    public static CallerIdCodeBody Of(CallerIdCodeConfig code) => new() { Code = code.Code, Number = code.Number };

    public CallerIdCodeConfig ToConfig() => new(Code, Number);
}
