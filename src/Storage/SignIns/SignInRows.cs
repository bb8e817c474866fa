using System.Data.Common;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Writing;

namespace Softswitch.Storage.SignIns;

/// <summary>Sign-ins as rows.</summary>
internal static class SignInRows
{
    public const string Columns = "call_id, round, tenant, at, extension, name, caller, login, extra1, extra2, outcome, user_name";

    public const string Append = $"""
        INSERT INTO sign_ins ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (call_id, round) DO NOTHING
        """;

    public static void Fill(SignInRecord record, IRowValues values)
    {
        var entry = record.Entry;
        values.Text(record.Call.ToString());
        values.Number(record.Round);
        values.Text(record.Tenant.Value);
        values.Number(record.At);
        values.Text(entry.Extension.Value);
        values.Text(entry.Name);
        values.Text(entry.Caller);
        values.Text(entry.Login);
        values.Text(entry.Extra1);
        values.Text(entry.Extra2);
        values.Text(entry.Outcome.ToString());
        values.Text(entry.User);
    }

    /// <param name="first">Where <see cref="Columns"/> begin in the row.</param>
    public static SignInRecord Map(DbDataReader row, int first = 0) => new(
        new CallId(Guid.ParseExact(row.Text(first), "N")),
        row.Int(first + 1),
        row.Tenant(first + 2),
        row.Long(first + 3),
        new SignInEntry(
            new ExtensionNumber(row.Text(first + 4)), row.Text(first + 5), row.TextOrNull(first + 6), row.TextOrNull(first + 7), row.TextOrNull(first + 8),
            row.TextOrNull(first + 9), row.Name<SignInOutcome>(first + 10), row.TextOrNull(first + 11)));
}
