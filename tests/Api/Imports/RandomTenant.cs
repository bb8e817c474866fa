namespace Softswitch.Api.Tests.Imports;

/// <summary>Files of tenants made by chance, in which extensions lead to each other in any order and in circles.</summary>
internal sealed class RandomTenant(Random chance)
{
    private readonly List<string> _users = [];
    private readonly List<string> _routing = [];

    public JsonObject Make()
    {
        _users.AddRange(Enumerable.Range(101, chance.Next(1, 6)).Select(number => $"{number}"));
        _routing.AddRange(Enumerable.Range(300, chance.Next(0, 8)).Select(number => $"{number}"));
        var dids = Enumerable.Range(0, chance.Next(0, 5)).Select(i => $"+3120111110{i}").ToList();
        return new JsonObject
        {
            ["format"] = 1,
            ["tenant"] = new JsonObject { ["id"] = "acme2", ["name"] = "Acme", ["sipDomain"] = "acme.sip.example", ["showsCompanyName"] = Flag(), ["barred"] = Some("Premium", "Service") },
            ["users"] = new JsonArray([.. _users.Select(User)]),
            ["dids"] = new JsonArray([.. dids.Select(number => new JsonObject { ["number"] = number, ["extension"] = Place() })]),
            ["services"] = Flag() ? new JsonArray(new JsonObject { ["extension"] = "600", ["kind"] = "conference", ["records"] = Flag() }) : [],
            ["routing"] = new JsonArray([.. _routing.Select(Routing)]),
            ["schemes"] = new JsonArray([.. dids.Select((number, i) => Scheme(number, i))]),
            ["privacyGroups"] = new JsonArray([.. Enumerable.Range(0, chance.Next(0, 3)).Select(Group)]),
            ["webhooks"] = Flag() ? new JsonArray(new JsonObject { ["url"] = "https://crm.example/hook", ["events"] = new JsonArray("Calls"), ["enabled"] = Flag() }) : [],
        };
    }

    private static string IdOf(string extension) => $"0198c0de000070008000000000000{extension}";

    private bool Flag() => chance.Next(2) == 1;

    private JsonArray Some(params string[] names) => new([.. names.Where(_ => Flag()).Select(name => JsonValue.Create(name))]);

    private string User() => _users[chance.Next(_users.Count)];

    private string Place(string? but = null)
    {
        var places = _users.Concat(_routing).Where(place => place != but).ToList();
        return places[chance.Next(places.Count)];
    }

    private JsonObject User(string extension) => new()
    {
        ["id"] = IdOf(extension),
        ["name"] = "User " + extension,
        ["extension"] = extension,
        ["anonymous"] = Flag(),
        ["rights"] = Some("TimeConfiguration", "Recording", "Reporting"),
        ["channels"] = new JsonArray([.. Enumerable.Range(0, chance.Next(3)).Select(i => new JsonObject { ["name"] = $"acme-{extension}-{i}", ["callLimit"] = chance.Next(1, 6) })]),
        ["reach"] = Flag() ? new JsonObject { ["blocks"] = new JsonObject { ["anonymous"] = true }, ["statuses"] = new JsonArray(new JsonObject { ["name"] = "Work" }) } : null,
    };

    private JsonObject Routing(string extension) => chance.Next(4) switch
    {
        0 => new JsonObject { ["extension"] = extension, ["name"] = "Group", ["group"] = new JsonObject { ["members"] = new JsonArray(User()), ["noAnswer"] = Place(extension) } },
        1 => new JsonObject { ["extension"] = extension, ["name"] = "Forward", ["forward"] = new JsonObject { ["to"] = Place(extension) } },
        2 => new JsonObject { ["extension"] = extension, ["name"] = "Plan", ["plan"] = new JsonObject { ["steps"] = new JsonArray(new JsonObject { ["to"] = Place(extension), ["seconds"] = chance.Next(5, 60) }) } },
        _ => new JsonObject { ["extension"] = extension, ["name"] = "Switch", ["indicator"] = new JsonObject { ["green"] = Place(extension), ["red"] = Place(extension), ["isRed"] = Flag() } },
    };

    private JsonObject Scheme(string number, int index) => new()
    {
        ["name"] = $"Scheme {index}",
        ["isDefault"] = index == 0,
        ["plans"] = new JsonArray(new JsonObject { ["number"] = chance.Next(1, 99), ["name"] = "Open", ["entries"] = new JsonArray(new JsonObject { ["number"] = number, ["extension"] = Place() }) }),
    };

    private JsonObject Group(int index) => new()
    {
        ["name"] = $"Group {index}",
        ["members"] = new JsonArray(IdOf(User())),
        ["grants"] = new JsonArray(new JsonObject { ["extension"] = Flag() ? "*" : Place(), ["rights"] = new JsonArray("Pickup") }),
    };
}
