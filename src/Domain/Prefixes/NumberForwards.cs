using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Prefixes;

/// <summary>Which numbers of a tenant somebody forwarded until further notice (SPEC R10).</summary>
/// <param name="All">Where all go that <see cref="Numbers"/> does not name, in E.164 form; null for where they lead anyway.</param>
/// <param name="Numbers">In the order of their digits.</param>
public sealed record NumberForwards(string? All = null, ImmutableArray<NumberForward> Numbers = default)
{
    public static readonly NumberForwards None = new();

    public ImmutableArray<NumberForward> Numbers { get; init; } = Numbers.IsDefault ? [] : Numbers;

    /// <summary>Where a number is forwarded to; null when it is not. None is forwarded to itself.</summary>
    public E164? Of(E164 did)
    {
        var own = Numbers.FirstOrDefault(each => each.Number == did.Value);
        var to = own is null ? All : own.To;
        return to is null || to == did.Value ? null : new E164(to);
    }

    /// <summary>As somebody wants it who keys a code for it. What he wants of all numbers holds for those, too, that were named before.</summary>
    /// <param name="number">Null for all.</param>
    /// <param name="to">Null for nowhere.</param>
    public NumberForwards With(string? number, string? to)
    {
        if (number is null)
            return new NumberForwards(to);
        var others = Without(number);
        return to is null && All is null
            ? others
            : others with { Numbers = [.. others.Numbers.Append(new NumberForward(number, to)).OrderBy(each => each.Number, StringComparer.Ordinal)] };
    }

    /// <summary>Names the number no longer.</summary>
    public NumberForwards Without(string number) => this with { Numbers = [.. Numbers.Where(each => each.Number != number)] };
}
