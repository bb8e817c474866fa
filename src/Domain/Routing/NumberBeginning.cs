namespace Softswitch.Domain.Routing;

/// <summary>How numbers begin, in E.164 form; an extension is no beginning of another.</summary>
internal static class NumberBeginning
{
    public static bool Matches(string beginning, string number) =>
        number == beginning || (beginning[0] == '+' && number.StartsWith(beginning, StringComparison.Ordinal));
}
