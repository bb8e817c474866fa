using System.Globalization;
using Softswitch.Benchmarks.Records;
using Softswitch.Storage;
using Softswitch.Support.Postgres;

if (args.Length < 2 || args[0] is not ("sqlite" or "postgresql") || !int.TryParse(args[1], CultureInfo.InvariantCulture, out var rows) || rows is < 1000 or > 100_000_000)
{
    Console.Error.WriteLine("usage: Records sqlite|postgresql ROWS");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("softswitch-records-");
using var server = new PostgresServer();
try
{
    var isPostgres = args[0] == "postgresql";
    var options = new StorageOptions
    {
        Provider = isPostgres ? StorageProvider.PostgreSql : StorageProvider.Sqlite,
        ConnectionString = isPostgres ? server.CreateDatabase() : null,
        DataFolder = folder.FullName,
    };
    await using var bench = await RecordBench.Open(options);
    await bench.Fill(rows);
    await bench.Measure();
    return 0;
}
finally
{
    folder.Delete(recursive: true);
}
