using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Softswitch.Api.Tests.Sounds;

namespace Softswitch.Api.Tests.Imports;

/// <summary>A tenant with something of every kind that can be configured, made by way of the interface.</summary>
internal static class WholeTenant
{
    public const string Password = "Str0ng-enough";
    public const string Secret = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
    private const string Ann = "0198c0de000070008000000000000101";

    /// <summary>Sections of a file, what the log calls their items, and what names one.</summary>
    public static readonly ImmutableArray<(string Section, string Kind, string Key)> Kinds =
    [
        ("users", "user", "id"), ("users", "reach", "id"), ("channels", "channel", "name"), ("dids", "did", "number"), ("services", "service", "extension"),
        ("routing", "routing", "extension"), ("schemes", "scheme", "name"), ("dialOutGroups", "dial-out group", "name"),
        ("privacyGroups", "privacy group", "name"), ("musicClasses", "music class", "name"), ("webhooks", "webhook", "id"),
    ];

    /// <summary>Lists below the tenant.</summary>
    public static readonly ImmutableArray<string> Paths =
        ["users", "channels", "dids", "services", "routing", "schemes", "dial-out-groups", "privacy-groups", "sounds", "music-classes", "prompts", "webhooks", "extensions"];

    public static async Task Make(ApiHost host)
    {
        var client = host.As("Admin");
        await client.Send("PUT", "tenants/acme", Settings("[]"), "\"1\"").Expect(HttpStatusCode.OK);
        var (greeting, music) = await Upload(client, "acme");
        foreach (var (path, body) in Items)
        {
            var text = body.Replace("GREETING", greeting, StringComparison.Ordinal).Replace("MUSIC", music, StringComparison.Ordinal);
            await client.Send("POST", $"tenants/acme/{path}", text).Expect(HttpStatusCode.Created);
        }

        await client.Send("PUT", "tenants/acme/routing/301", """{"name":"Director","forward":{"to":"300"}}""", "\"1\"").Expect(HttpStatusCode.OK);
        using var tenant = await client.Send("GET", "tenants/acme");
        await client.Send("PUT", "tenants/acme", Settings("""[{"prefix":"7","number":"+31201111101"},{"prefix":"8"}]"""), tenant.Headers.ETag!.ToString()).Expect(HttpStatusCode.OK);
        await client.Send("PUT", $"tenants/acme/prompts/Welcome/nl", $$"""{"sound":"{{greeting}}"}""", "\"0\"").Expect(HttpStatusCode.OK);
        foreach (var (user, body) in Reach)
            await client.Send("PUT", $"tenants/acme/users/{user}/reach", body, "\"0\"").Expect(HttpStatusCode.OK);
    }

    private static string Settings(string prefixes) => $$"""
        {"name":"Acme BV","sipDomain":"acme.sip.example","companyName":"Acme","companyNumber":"+31201111100","showsCompanyNumber":false,
         "barred":["Premium","PremiumAdult"],"encryption":"Signalling","fraudLimits":{"callsPerMinute":12,"spendPerDay":25.5},"prefixes":{{prefixes}}}
        """;

    /// <summary>The sounds that others name, which no file holds.</summary>
    public static async Task<(string Greeting, string Music)> Upload(HttpClient client, string tenant)
    {
        var greeting = await client.Upload(tenant, SoundFiles.Wave(1000), "?name=Greeting&language=nl").Expect(HttpStatusCode.Created);
        var music = await client.Upload(tenant, SoundFiles.Wave(2000), "?name=Waiting").Expect(HttpStatusCode.Created);
        return ((string)greeting["id"]!, (string)music["id"]!);
    }

    /// <summary>The file with what can be one tenant's only changed: its id, its domain, its numbers and the names of its channels.</summary>
    public static JsonObject ForAnother(JsonObject file)
    {
        var text = Text(file).Replace("\"acme\"", "\"copy\"", StringComparison.Ordinal)
            .Replace("acme.sip.example", "copy.sip.example", StringComparison.Ordinal)
            .Replace("+31201111", "+31209999", StringComparison.Ordinal)
            .Replace("acme-", "copy-", StringComparison.Ordinal);
        return (JsonObject)JsonNode.Parse(text)!;
    }

    /// <summary>The file as text, without the ids of sounds: those are others in every tenant.</summary>
    public static string Comparable(JsonObject file) => (file["sounds"]?.AsArray() ?? [])
        .Aggregate(Text(file), (text, sound) => text.Replace((string)sound!["id"]!, (string)sound["name"]!, StringComparison.Ordinal));

    private static string Text(JsonObject file) => file.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Puts a value at a place such as <c>routing[0].menu.options[1]</c>.</summary>
    public static void Set(JsonNode file, string place, string value)
    {
        var steps = Regex.Matches(place, @"\w+", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(step => step.Value).ToList();
        var at = file;
        foreach (var step in steps.SkipLast(1))
            at = at is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : at[step]!;
        if (at is JsonArray last)
            last[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
        else
            at[steps[^1]] = JsonNode.Parse(value);
    }

    // In an order in which nothing names what comes later; 301 leads to 300 afterwards, which leads to it.
    private static readonly ImmutableArray<(string Path, string Body)> Items =
    [
        ("dial-out-groups", """{"name":"Lobby","categories":["National","Freephone"],"numbers":["+4930*"]}"""),
        ("music-classes", """{"name":"default","sounds":["MUSIC","GREETING"],"shuffled":true}"""),
        ("users", $$"""
            {"id":"{{Ann}}","name":"Ann","extension":"101","language":"en","areaCode":"020","email":"ann@acme.example","rights":["TimeConfiguration","Parking"],
             "barred":["International"],"dialOutGroup":"Lobby","pin":"2846","channels":[{"name":"acme-ann","password":"{{Password}}","callLimit":4,"dtmf":"InBand",
             "encryption":"Required","fraudLimits":{"callsAtOnce":2} }]}
            """),
        ("users", """{"id":"0198c0de000070008000000000000102","name":"Ben","extension":"102","offerSecondCall":false,"anonymous":true,"channels":[{"name":"acme-ben"}]}"""),
        ("users", """{"id":"0198c0de000070008000000000000103","name":"Cas"}"""),
        ("channels", """{"name":"acme-lobby","callLimit":1,"emergencyCallbackNumber":"+31201111100"}"""),
        ("services", """{"extension":"600","kind":"Conference","pin":"97531","records":true}"""),
        ("services", """{"extension":"601","kind":"Announcement","sound":"GREETING"}"""),
        ("services", """{"extension":"602","kind":"Music","music":"default"}"""),
        ("dids", """{"number":"+31201111101","extension":"101"}"""),
        ("dids", """{"number":"+31201111102","extension":"600"}"""),
        ("routing", """{"extension":"301","name":"Director","forward":{"to":"101"}}"""),
        ("routing", """{"extension":"300","name":"Sales","group":{"members":["101","301"],"noAnswer":"102","noAnswerSeconds":20}}"""),
        ("routing", """{"extension":"302","name":"Hours","timeRouting":{"periods":[{"period":{"startDay":"Monday","startTime":"09:00","endDay":"Friday","endTime":"17:00"},"to":"300"}],"otherwise":"601"}}"""),
        ("routing", """{"extension":"303","name":"Places","locationRouting":{"by":"AreaCode","rows":[{"match":"020","to":"101"}],"otherwise":"300","mobile":"102"}}"""),
        ("routing", """{"extension":"304","name":"Few","callLimit":{"calls":2,"within":"300","above":"601"}}"""),
        ("routing", """{"extension":"305","name":"Menu","menu":{"options":[{"code":"1","action":"Transfer","to":"300","name":"Sales"},{"code":"2","action":"Repeat"}],"greeting":"GREETING","digits":1,"receptionist":"102"}}"""),
        ("routing", """{"extension":"306","name":"Known","authentication":{"to":"101","callers":["0612345678"],"pins":["24680"],"prefix":"VIP","welcome":"GREETING"}}"""),
        ("routing", """{"extension":"307","name":"Which","selector":{"fallback":"300"}}"""),
        ("routing", """{"extension":"308","name":"By day","plan":{"steps":[{"to":"101","seconds":15},{"to":"0612345678"}]}}"""),
        ("routing", """{"extension":"309","name":"Switch","indicator":{"green":"308","red":"302"}}"""),
        ("routing", """{"extension":"310","name":"Own number","forward":{"to":"0612345678","shown":"Specific","number":"+31201111101"}}"""),
        ("routing", """{"extension":"311","name":"All at once","group":{"members":["101","102"],"order":"Simultaneous"}}"""),
        ("routing", """{"extension":"312","name":"Office","timeFilter":{"open":"300","closed":{"sound":"GREETING"},"holiday":{"to":"102"},"times":{"hours":[{"startDay":"Monday","startTime":"09:00","endDay":"Friday","endTime":"17:00"}],"publicHolidays":["KingsDay"],"vacations":[{"description":"Summer","start":"2126-07-20T17:00","end":"2126-08-03T09:00","eachYear":true}]}}}"""),
        ("routing", """{"extension":"313","name":"Back-up","backUp":{"channels":["acme-lobby"],"to":"312","otherwise":"0612345678"}}"""),
        ("routing", """{"extension":"314","name":"Night","nightMode":{"to":"102","state":"Automatic","times":{"allPublicHolidays":true},"alwaysOff":["300"]}}"""),
        ("routing", """{"extension":"3456","name":"Supplier","shortNumber":{"to":"0301234567"}}"""),
        ("routing", """{"extension":"318","name":"Shift","signIn":{"login":{"digits":4,"prompt":"GREETING"},"extra1":{"digits":3},"to":"101","attempts":2,"users":[{"name":"Anna","login":"1001"}]}}"""),
        ("dids", """{"number":"+31201111103","extension":"305"}"""),
        ("schemes", """
            {"name":"Office","plans":[{"number":1,"name":"Open","entries":[{"number":"+31201111101","extension":"305","prefix":"Shop"}]},{"number":2,"name":"Closed"}],
             "week":[{"startDay":"Monday","startTime":"00:00","endDay":"Sunday","endTime":"24:00","plan":2}],
             "holidays":[{"description":"Summer","start":"2126-07-20T17:00","end":"2126-08-03T09:00","plan":2,"autoDelete":true}],"publicHolidays":[{"plan":2},{"holiday":"KingsDay","plan":1}]}
            """),
        ("schemes", """{"name":"Beach"}"""),
        ("privacy-groups", $$"""{"name":"Desk","description":"Front","members":["{{Ann}}"],"grants":[{"extension":"300","rights":["Presence","Notifications"],"notificationSeconds":5},{"extension":"*","rights":["Pickup"]}]}"""),
        ("routing", """{"extension":"315","name":"Holiday","indicator":{"onGreen":[{"action":"ActivatePlan","scheme":"Office"}],"onRed":[{"action":"ActivatePlan","scheme":"Office","plan":2},{"action":"SetNightMode","extension":"314","nightMode":"On"},{"action":"SetAvailability","extension":"312","availability":"Never"},{"action":"SwitchIndicator","extension":"309","side":"Red"}]}}"""),
        ("routing", """{"extension":"316","name":"Dial in","disa":{"user":"101","pin":"24680","callers":["0612345678"],"welcome":"GREETING"}}"""),
        ("routing", """{"extension":"317","name":"Step","plan":{"steps":[{"to":"101"}],"use":{"steps":true}}}"""),
        ("webhooks", $$"""{"url":"https://crm.example/hook","events":["Calls","Records"],"enabled":false,"secret":"{{Secret}}"}"""),
    ];

    private static readonly ImmutableArray<(string User, string Body)> Reach =
    [
        (Ann, """
            {"profiles":[{"name":"Work","colour":"#00ff00","callerId":"+31201111101","devices":{"channels":["acme-ann"]},"forwardNoAnswer":{"to":"102"},"forwardUnreachable":{"to":"101"},"confirmsForwards":true,"assistantGroup":"Desk"},{"name":"Off","devices":{}}],
             "callClasses":[{"name":"Family","contacts":["+31612345678"],"prefixes":["0049"]}],
             "statuses":[{"name":"Work","availability":"Away","message":"At work","periods":[{"startDay":"Monday","startTime":"07:00","endDay":"Monday","endTime":"16:30"}]}],
             "matrix":[{"status":"Work","callClass":"Family","profile":"Work"}],"callerIdCodes":[{"code":"32","number":"+31201111102"}],"numbers":["+31201111101"],
             "devices":[{"channel":"acme-ann","type":"Mobile"}],
             "blocks":{"anonymous":true,"callers":[{"numbers":["+4930"],"periods":[{"startDay":"Friday","startTime":"17:00","endDay":"Monday","endTime":"09:00"}]}]}}
            """),
        ("0198c0de000070008000000000000102", """{"blocks":{"all":true}}"""),
        ("0198c0de000070008000000000000103", """{"statuses":[{"name":"Out"}]}"""),
    ];
}
