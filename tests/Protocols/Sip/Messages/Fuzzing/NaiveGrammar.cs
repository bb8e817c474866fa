using System.Text.RegularExpressions;

namespace Softswitch.Protocols.Tests.Sip.Messages.Fuzzing;

/// <summary>The grammar of the core headers as regular expressions, written down apart from the parser they check.</summary>
internal static class NaiveGrammar
{
    public const string Token = "[-A-Za-z0-9.!%*_+`'~]+";
    private const string Ws = "[ \\t]*";
    private const string Quoted = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private const string Visible = "[\\x21-\\x7e\\x80-\\xff-[<>\"]]";
    private const string Value = "[\\x21-\\x7e\\x80-\\xff-[;,\"<>]]+";
    private const string Parameters = $"(?<params>(?:{Ws};{Ws}{Token}(?:{Ws}={Ws}(?:{Quoted}|{Value}))?)*){Ws}";
    private const string Host = "(?:[-A-Za-z0-9._]+|\\[[0-9a-fA-F:.]{2,}\\])";
    private const string Unreserved = "A-Za-z0-9_.!~*'()";
    private const string Escape = "%[0-9A-Fa-f]{2}";

    public static readonly Regex Via = Make($"(?i:SIP){Ws}/{Ws}{Token}{Ws}/{Ws}{Token}[ \\t]+{Host}(?:{Ws}:{Ws}(?<port>[0-9]+))?{Parameters}");
    public static readonly Regex QuotedAddress = Make($"{Quoted}{Ws}<{Token}:{Visible}*>{Parameters}");
    public static readonly Regex NamedAddress = Make($"[-A-Za-z0-9.!%*_+`'~ \\t\\x80-\\xff]*<{Token}:{Visible}*>{Parameters}");
    public static readonly Regex BareAddress = Make($"{Token}:[\\x21-\\x7e\\x80-\\xff-[<>\";,?]]*{Parameters}");
    public static readonly Regex Parameter = new($"{Ws};{Ws}(?<name>{Token})(?:{Ws}={Ws}(?<value>{Quoted}|{Value}))?", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
    public static readonly Regex SipUri = Make(
        $"(?i:sips?):(?:(?:[-{Unreserved}&=+$,;?/#]|{Escape})+(?::(?:[-{Unreserved}&=+$,]|{Escape})*)?@)?{Host}(?::(?<port>[0-9]+))?"
        + $"(?:;(?:[-{Unreserved}\\[\\]/:&+$;=]|{Escape})*)?");
    public static readonly Regex TelUri = Make($"(?i:tel):[0-9a-fA-F+*#.()-]+(?:;(?:[-{Unreserved}\\[\\]/:&+$;=]|{Escape})*)?");
    public static readonly Regex Request = Make($"(?<method>{Token}) (?<uri>.*) (?i:SIP/2\\.0)");
    public static readonly Regex Status = Make("(?i:SIP/2\\.0) [1-6][0-9][0-9](?: .*)?");
    public static readonly Regex Header = Make($"(?<name>{Token}){Ws}:(?<value>.*)");
    public static readonly Regex Sequence = Make($"(?<number>[0-9]+)[ \\t]+(?<method>{Token})");

    public static Match? Address(string text) =>
        new[] { QuotedAddress, NamedAddress, BareAddress }.Select(form => form.Match(text)).FirstOrDefault(match => match.Success);

    private static Regex Make(string pattern) =>
        new($"\\A(?:{pattern})\\z", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
}
