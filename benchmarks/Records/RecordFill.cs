using Microsoft.Data.Sqlite;
using Npgsql;
using Softswitch.Storage;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Writing;

namespace Softswitch.Benchmarks.Records;

/// <summary>Fills the table past the writer, which keeps every record safe one round after the other.</summary>
internal static class RecordFill
{
    private const int RowsPerRound = 100_000;
    private const long Day = 86_400_000;

    /// <summary>Rows come in parts, in the order of time.</summary>
    public static async Task Run(StorageHost host, IEnumerable<CdrRow> rows)
    {
        var done = 0;
        foreach (var part in rows.Chunk(RowsPerRound))
        {
            foreach (var day in part.Select(row => row.Record.Started / Day).Distinct())
                await host.Database.MakeMonth(day * Day, default);
            if (host.Database is PostgresDatabase postgres)
                Copy(postgres, part);
            else
                Insert((SqliteDatabase)host.Database, part);
            done += part.Length;
            Console.Error.Write($"\r{done} rows");
        }

        Console.Error.WriteLine();
        // As a migration: the one kind of statement that may take its time.
        await host.Database.Migrate(session => session.Execute("ANALYZE"), default);
    }

    private static void Copy(PostgresDatabase database, CdrRow[] rows)
    {
        using NpgsqlConnection connection = database.OpenWriter();
        using var importer = connection.BeginBinaryImport($"COPY cdrs ({RowStatements.CdrColumns}) FROM STDIN (FORMAT BINARY)");
        importer.Timeout = TimeSpan.FromMinutes(10);
        var values = new CopyValues(importer);
        foreach (var row in rows)
        {
            importer.StartRow();
            RowStatements.Fill(row, values);
        }

        importer.Complete();
    }

    private static void Insert(SqliteDatabase database, CdrRow[] rows)
    {
        using SqliteConnection connection = database.OpenWriter();
        using var statement = new SqliteStatement(connection.Handle!, RowStatements.Append);
        using var transaction = connection.BeginTransaction();
        foreach (var row in rows)
        {
            RowStatements.Fill(row, statement);
            statement.Run();
        }

        transaction.Commit();
    }
}
