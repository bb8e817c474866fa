using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Reach;

internal static class CallerIdCodeRules
{
    public const string Anonymous = "31";

    /// <summary>30, and 32 to 39.</summary>
    public const int MaxCodes = 9;

    public static void Check(FieldErrors errors, ImmutableArray<CallerIdCodeConfig> codes)
    {
        errors.Require(codes.Length <= MaxCodes, "callerIdCodes", "length", $"there are {MaxCodes} codes");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(codes.Length, MaxCodes); i++)
        {
            var (field, code) = ($"callerIdCodes[{i}]", codes[i].Code);
            if (code == Anonymous)
                errors.Add($"{field}.code", "reserved", "31 calls anonymously");
            else
                errors.Require(IsCode(code), $"{field}.code", "format", $"{field}.code is 30, or 32 to 39");
            errors.Require(seen.Add(code), $"{field}.code", "unique", $"{field}.code is there already");
            ReachRules.RequireNumber(errors, $"{field}.number", codes[i].Number);
        }
    }

    public static bool IsCode(string? text) => text is ['3', >= '0' and <= '9'];
}
