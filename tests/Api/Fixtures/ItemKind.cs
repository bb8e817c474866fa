namespace Softswitch.Api.Tests.Fixtures;

/// <summary>One valid item of each kind, how to change it, and what has to be there before it.</summary>
internal sealed record ItemKind(string Path, string Key, string Create, string Change, string ChangedField, ImmutableArray<(string Path, string Body)> Before)
{
    private const string User = "0198c0de000070008000000000000101";

    public static IReadOnlyDictionary<string, ItemKind> All { get; } = new Dictionary<string, ItemKind>(StringComparer.Ordinal)
    {
        ["users"] = new("users", "0198c0de000070008000000000000201", """{"id":"0198c0de000070008000000000000201","name":"Anna"}""", """{"name":"Ben","rights":["Recording"]}""", "name", []),
        ["extensions"] = new("extensions", "301", $$"""{"number":"301","userId":"{{User}}"}""", $$"""{"type":"User","userId":"{{User}}"}""", "type", [("users", UserBody)]),
        ["channels"] = new("channels", "{t}-ch1", """{"name":"{t}-ch1","callLimit":3}""", """{"callLimit":4,"dtmf":"SipInfo"}""", "callLimit", []),
        ["dids"] = new("dids", "{did}", """{"number":"{did}","extension":"301"}""", """{"extension":"302"}""", "extension", [("users", UserBody), ("extensions", $$"""{"number":"301","userId":"{{User}}"}"""), ("users", """{"name":"Other","extension":"302"}""")]),
        ["services"] = new("services", "391", """{"extension":"391","kind":"Echo"}""", """{"kind":"Music"}""", "kind", []),
        ["dial-out-groups"] = new("dial-out-groups", "Lobby", """{"name":"Lobby","categories":["National"]}""", """{"categories":["Mobile"],"numbers":["+4930*"]}""", "numbers", []),
        ["privacy-groups"] = new("privacy-groups", "Front desk", $$"""{"name":"Front desk","members":["{{User}}"],"grants":[{"extension":"*","rights":["Presence"]}]}""", """{"description":"Who sees whom","everybody":true,"grants":[{"extension":"*","rights":["Presence","Notifications"],"notificationSeconds":5}]}""", "description", [("users", UserBody)]),
        ["schemes"] = new("schemes", "Branch", """{"name":"Branch","plans":[{"number":1,"name":"Open"}]}""", """{"plans":[{"number":1,"name":"Open","entries":[]},{"number":2,"name":"Closed","entries":[]}],"publicHolidays":[{"plan":2}]}""", "plans", [("schemes", """{"name":"Main"}""")]),
        ["webhooks"] = new("webhooks", "0198c0de000070008000000000000401", """{"id":"0198c0de000070008000000000000401","url":"https://crm.example/","events":["Records"]}""", """{"url":"https://crm.example/other"}""", "url", []),
        ["accounts"] = new("accounts", "{t}@example.org", """{"login":"{t}@example.org","role":"Reader","password":"secret-1"}""", """{"role":"Supervisor"}""", "role", []),
    };

    private const string UserBody = $$"""{"id":"{{User}}","name":"Owner"}""";

    /// <summary>The kind with the names that are unique on the platform made for one tenant.</summary>
    public ItemKind For(string tenant) => this with { Key = Fill(Key, tenant), Create = Fill(Create, tenant), Change = Fill(Change, tenant) };

    public string In(string tenant) => $"tenants/{tenant}/{Path}";

    public string ItemIn(string tenant) => $"tenants/{tenant}/{Path}/{Uri.EscapeDataString(Key)}";

    private static string Fill(string text, string tenant) =>
        text.Replace("{t}", tenant, StringComparison.Ordinal).Replace("{did}", "+3188" + Digits(tenant), StringComparison.Ordinal);

    private static string Digits(string tenant) => string.Concat(tenant.Take(4).Select(c => ((int)c % 100).ToString("00", System.Globalization.CultureInfo.InvariantCulture)));
}
