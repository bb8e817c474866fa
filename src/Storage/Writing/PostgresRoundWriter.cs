using Npgsql;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Calls;
using Softswitch.Storage.Databases;
using Softswitch.Storage.SignIns;

namespace Softswitch.Storage.Writing;

/// <summary>Sends a whole round as one batch, BEGIN and COMMIT included by the server's implicit transaction: one round trip.</summary>
internal sealed class PostgresRoundWriter(PostgresDatabase database) : IRoundWriter
{
    private readonly PostgresRowValues _values = new();

    // Those of which the table is known to be there, or comes with this round.
    private readonly HashSet<DateTimeOffset> _months = [];
    private NpgsqlConnection? _connection;
    private NpgsqlBatch? _batch;

    // The server decides by its synchronous_commit setting.
    public void Begin(bool throughPowerCut)
    {
        _connection ??= database.OpenWriter();
        _batch = new NpgsqlBatch(_connection);
    }

    public void Upsert(BindingRow row)
    {
        _values.Start(Add(RowStatements.Upsert));
        RowStatements.Fill(row, _values);
    }

    public void Delete(BindingKey key)
    {
        _values.Start(Add(RowStatements.Delete));
        RowStatements.Fill(key, _values);
    }

    public void Append(CdrRow cdr)
    {
        var month = MonthOf(cdr.Record.Started);
        if (_months.Add(month))
        {
            MakeMonth(cdr.Record.Started);
            // The next one ahead, in a moment of which there are few.
            MakeMonth(month.AddMonths(1).ToUnixTimeMilliseconds());
        }

        _values.Start(Add(RowStatements.Append));
        RowStatements.Fill(cdr, _values);
    }

    public void Append(SignInRecord record)
    {
        _values.Start(Add(SignInRows.Append));
        SignInRows.Fill(record, _values);
    }

    public void Note(NoteRow note)
    {
        _values.Start(Add(RowStatements.Note));
        RowStatements.Fill(note, _values);
    }

    public void Unnote(CallId call)
    {
        _values.Start(Add(RowStatements.Unnote));
        _values.Text(call.ToString());
    }

    public void Probe()
    {
        _values.Start(Add(RowStatements.Probe));
        _values.Text(RowStatements.Padding);
        Add(RowStatements.Unprobe);
    }

    public void Commit()
    {
        using var batch = _batch!;
        _batch = null;
        if (batch.BatchCommands.Count > 0)
            batch.ExecuteNonQuery();
    }

    public void Abandon()
    {
        _batch?.Dispose();
        _batch = null;
        _months.Clear();
        _connection?.Dispose();
        _connection = null;
        database.Forget();
    }

    public void Dispose() => Abandon();

    private void MakeMonth(long moment)
    {
        _values.Start(Add(RowStatements.Month));
        _values.Number(moment);
    }

    private static DateTimeOffset MonthOf(long moment)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(moment);
        return new DateTimeOffset(at.Year, at.Month, 1, 0, 0, 0, TimeSpan.Zero);
    }

    private NpgsqlParameterCollection Add(string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        _batch!.BatchCommands.Add(command);
        return command.Parameters;
    }
}
