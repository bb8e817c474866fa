using Npgsql;
using NpgsqlTypes;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Writing;

namespace Softswitch.Benchmarks.Records;

/// <summary>The values of rows on their way into COPY.</summary>
internal sealed class CopyValues(NpgsqlBinaryImporter importer) : IRowValues
{
    public void Text(string? value)
    {
        if (value is null)
            importer.WriteNull();
        else
            importer.Write(SqlValue.Text(value), NpgsqlDbType.Text);
    }

    public void Text(ReadOnlyMemory<byte> utf8) => importer.Write(utf8, NpgsqlDbType.Text);

    public void Number(long? value)
    {
        if (value is { } number)
            importer.Write(number, NpgsqlDbType.Bigint);
        else
            importer.WriteNull();
    }
}
