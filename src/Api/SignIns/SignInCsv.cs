using System.Text;
using Softswitch.Api.Records;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.SignIns;

/// <summary>Writes sign-ins as CSV, in the form of <see cref="RecordCsv"/> and like it a page at a time.</summary>
internal static class SignInCsv
{
    private static readonly string[] Names = ["at", "extension", "name", "caller", "login", "extra1", "extra2", "outcome", "user", "call"];

    public static async Task Write(ISignInStore signIns, TenantId tenant, SignInQuery query, Stream output, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        RecordCsv.AddRow(text, Names);
        string? next = null;
        do
        {
            var page = await signIns.Query(tenant, query with { After = next, Limit = PageRequest.MaxLimit }, cancellation);
            foreach (var record in page.Items)
                RecordCsv.AddRow(text, Cells(record));
            await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
            await output.FlushAsync(cancellation);
            text.Clear();
            next = page.Next;
        }
        while (next is not null);
    }

    private static string?[] Cells(SignInRecord record)
    {
        var entry = record.Entry;
        return
        [
            RecordCsv.At(record.At), entry.Extension.Value, entry.Name, entry.Caller, entry.Login, entry.Extra1, entry.Extra2, entry.Outcome.ToString(),
            entry.User, record.Call.ToString(),
        ];
    }
}
