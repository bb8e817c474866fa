namespace Softswitch.Api.Tests.Reach;

/// <summary>Three users of a tenant, one of them with the settings of the example of the specification.</summary>
public abstract class ReachHostedTest : HostedTest
{
    protected const string Ann = "0198c0de000070008000000000000101";
    protected const string Ben = "0198c0de000070008000000000000102";
    protected const string Cas = "0198c0de000070008000000000000103";
    protected const string Company = "+31201111111";
    protected const string OfAnn = "+31202222222";
    protected const string OfBen = "+31203333333";
    protected const string Reach = $"tenants/acme/users/{Ann}/reach";

    // The example of the specification: colleagues, family and customers; work, lunch and out.
    protected const string Example = $$"""
        {
            "profiles": [
                { "name": "Work", "colour": "#00ff00", "callerId": "{{OfAnn}}", "devices": { "channels": ["ann-desk", "ann-mobile"] } },
                { "name": "Private", "devices": { "channels": ["ann-mobile"] } },
                { "name": "Voicemail", "forwardAlways": { "to": "700" }, "forwardBusy": { "to": null } }
            ],
            "callClasses": [
                { "name": "Colleagues", "extensions": ["102"] },
                { "name": "Family", "callerId": "{{Company}}", "contacts": ["+31612345678"] },
                { "name": "Customers", "prefixes": ["0049"] }
            ],
            "statuses": [
                { "name": "Work", "periods": [{ "startDay": "Monday", "startTime": "07:00", "endDay": "Monday", "endTime": "16:30" }] },
                { "name": "Lunch", "message": "Back at one", "availability": "Away",
                    "periods": [{ "startDay": "Monday", "startTime": "12:00", "endDay": "Monday", "endTime": "13:00" }] },
                { "name": "Out" }
            ],
            "matrix": [
                { "status": "Work", "callClass": "Colleagues", "profile": "Work" },
                { "status": "Work", "callClass": "Family", "profile": "Private" },
                { "status": "Out", "callClass": "Basic", "profile": "Voicemail" },
                { "status": "Out", "callClass": "Family", "profile": "Private" }
            ],
            "basicStatus": "Out",
            "callerIdCodes": [{ "code": "32", "number": "{{OfAnn}}" }],
            "numbers": ["{{OfAnn}}"],
            "devices": [{ "channel": "ann-mobile", "type": "Mobile" }]
        }
        """;

    protected HttpClient Client => Host.As("TenantAdmin.acme");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Make("users", $$"""{"id":"{{Ann}}","name":"Ann","extension":"101","channels":[{"name":"ann-desk"},{"name":"ann-mobile"}]}""");
        await Make("users", $$"""{"id":"{{Ben}}","name":"Ben","extension":"102","channels":[{"name":"ben-desk"}]}""");
        await Make("users", $$"""{"id":"{{Cas}}","name":"Cas","extension":"103"}""");
        await Make("services", """{"extension":"600","kind":"Echo"}""");
        await Make("dids", $$"""{"number":"{{Company}}","extension":"600"}""");
        await Make("dids", $$"""{"number":"{{OfAnn}}","extension":"101"}""");
        await Make("dids", $$"""{"number":"{{OfBen}}","extension":"102"}""");
    }

    private async Task Make(string path, string body) => await Client.Send("POST", $"tenants/acme/{path}", body).Expect(HttpStatusCode.Created);
}
