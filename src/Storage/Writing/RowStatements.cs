using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Writing;

/// <summary>The statements of the hot path and the order of their values; the same for both databases.</summary>
internal static class RowStatements
{
    public const string Upsert = """
        INSERT INTO bindings (tenant, channel, binding, contact, instance_id, reg_id, gateway, flow, call_id, cseq, expires_at, registered_at, user_agent, received_from, path, keep_alive)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        ON CONFLICT (tenant, channel, binding) DO UPDATE SET
            contact = excluded.contact, instance_id = excluded.instance_id, reg_id = excluded.reg_id, gateway = excluded.gateway,
            flow = excluded.flow, call_id = excluded.call_id, cseq = excluded.cseq, expires_at = excluded.expires_at,
            registered_at = excluded.registered_at, user_agent = excluded.user_agent, received_from = excluded.received_from,
            path = excluded.path, keep_alive = excluded.keep_alive
        """;

    public const string Delete = "DELETE FROM bindings WHERE tenant = $1 AND channel = $2 AND binding = $3";

    public const string CdrColumns =
        "call_id, tenant, started, ringing, answered, ended, caller_channel, caller_user, caller_number, caller_name, caller_trunk, dialled, called, "
        + "destination, called_channel, called_user, called_trunk, direction, verdict, sip_status, q850_cause, hang_up, legs, presumed, "
        + "caller_key, caller_key_end, called_key, called_key_end, rang";

    public const string Append = $"""
        INSERT INTO cdrs ({CdrColumns})
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)
        ON CONFLICT (call_id, started) DO UPDATE SET
            ringing = excluded.ringing, answered = excluded.answered, ended = excluded.ended, called = excluded.called, destination = excluded.destination,
            called_channel = excluded.called_channel, called_user = excluded.called_user, called_trunk = excluded.called_trunk,
            verdict = excluded.verdict, sip_status = excluded.sip_status, q850_cause = excluded.q850_cause, hang_up = excluded.hang_up,
            legs = excluded.legs, presumed = excluded.presumed,
            called_key = excluded.called_key, called_key_end = excluded.called_key_end, rang = excluded.rang
        WHERE cdrs.presumed = 1 AND excluded.presumed = 0
        """;

    /// <summary>Makes room for a month's CDRs; on PostgreSQL only.</summary>
    public const string Month = "SELECT cdrs_month($1)";

    public const string Note = """
        INSERT INTO calls_underway (call_id, noted_at, record) VALUES ($1, $2, $3)
        ON CONFLICT (call_id) DO UPDATE SET noted_at = excluded.noted_at, record = excluded.record
        """;

    /// <summary>For a call that has neither a newer note nor a record.</summary>
    public const string NoteLeft = """
        INSERT INTO calls_underway (call_id, noted_at, record)
        SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT 1 FROM cdrs WHERE call_id = $1)
        ON CONFLICT (call_id) DO UPDATE SET noted_at = excluded.noted_at, record = excluded.record WHERE calls_underway.noted_at < excluded.noted_at
        """;

    public const string Unnote = "DELETE FROM calls_underway WHERE call_id = $1";

    public const string Probe = "INSERT INTO probe (padding) VALUES ($1)";
    public const string Unprobe = "DELETE FROM probe";

    /// <summary>As large as some rows are: a disk with only a few bytes left is still full.</summary>
    public static readonly string Padding = new('x', 32 * 1024);

    public static void Fill(BindingRow row, IRowValues values)
    {
        values.Text(row.Tenant.Value);
        values.Text(row.Channel.Value);
        values.Text(row.Binding);
        values.Text(row.Contact);
        values.Text(row.InstanceId);
        values.Number(row.RegId);
        values.Text(row.Gateway.Value);
        values.Text(row.Flow);
        values.Text(row.CallId);
        values.Number(row.CSeq);
        values.Number(row.ExpiresAt);
        values.Number(row.RegisteredAt);
        values.Text(row.UserAgent);
        values.Text(row.ReceivedFrom);
        values.Text(row.Path);
        values.Number(row.KeepAlive ? 1 : 0);
    }

    public static void Fill(BindingKey key, IRowValues values)
    {
        values.Text(key.Tenant.Value);
        values.Text(key.Channel.Value);
        values.Text(key.Binding);
    }

    public static void Fill(CdrRow cdr, IRowValues values)
    {
        var record = cdr.Record;
        values.Text(record.Call.ToString());
        values.Text(record.Tenant.Value);
        values.Number(record.Started);
        values.Number(record.Ringing);
        values.Number(record.Answered);
        values.Number(record.Ended);
        Fill(record.Caller, values);
        values.Text(record.Dialled);
        values.Text(record.Called);
        values.Text(record.Destination);
        values.Text(cdr.Called?.Channel?.Value);
        values.Text(cdr.Called?.User?.ToString());
        values.Text(cdr.Called?.Trunk);
        values.Text(record.Direction.ToString());
        values.Text(record.Verdict);
        values.Number(record.SipStatus);
        values.Number(record.Q850Cause);
        values.Text(record.HangUp.ToString());
        values.Text(cdr.Legs);
        values.Number(record.Presumed ? 1 : 0);
        values.Text(cdr.Keys.Caller);
        values.Text(cdr.Keys.CallerEnd);
        values.Text(cdr.Keys.Called);
        values.Text(cdr.Keys.CalledEnd);
        values.Text(cdr.Keys.Rang);
    }

    public static void Fill(NoteRow note, IRowValues values)
    {
        values.Text(note.Call.ToString());
        values.Number(note.NotedAt);
        values.Text(note.Record);
    }

    private static void Fill(CdrParty caller, IRowValues values)
    {
        values.Text(caller.Channel?.Value);
        values.Text(caller.User?.ToString());
        values.Text(caller.Number);
        values.Text(caller.Name);
        values.Text(caller.Trunk);
    }
}
