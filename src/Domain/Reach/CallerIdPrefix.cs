using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Reach;

/// <summary>What somebody dialled in front of a number, to choose whom the other side sees (SPEC C15).</summary>
/// <param name="Dialled">What is left to call.</param>
/// <param name="IsAnonymous">The other side is not told.</param>
/// <param name="CallerId">What it is told; null for what it is told anyway.</param>
public sealed record CallerIdPrefix(string Dialled, bool IsAnonymous, E164? CallerId)
{
    /// <summary>Reads <c>#31#</c> and the codes the user has. Anything else, a code without a number among it, is left as it is.</summary>
    /// <param name="model">The settings of who calls; null for none.</param>
    /// <param name="dialled">All digits.</param>
    /// <param name="isMobile">The phone cannot send '#' first: 131 and the like are read, too.</param>
    public static CallerIdPrefix Read(ReachModel? model, string dialled, bool isMobile = false)
    {
        var (code, rest) = dialled switch
        {
            ['#', '3', >= '0' and <= '9', '#', .. var number] => (dialled[1..3], number),
            ['1', '3', >= '0' and <= '9', .. var number] when isMobile => (dialled[1..3], number),
            _ => ("", ""),
        };
        if (rest.Length == 0)
            return new CallerIdPrefix(dialled, IsAnonymous: false, null);
        if (code == CallerIdCodeRules.Anonymous)
            return new CallerIdPrefix(rest, IsAnonymous: true, null);
        return model is not null && model.CallerIdCodes.TryGetValue(code, out var own)
            ? new CallerIdPrefix(rest, IsAnonymous: false, own)
            : new CallerIdPrefix(dialled, IsAnonymous: false, null);
    }
}
