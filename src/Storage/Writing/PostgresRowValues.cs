using Npgsql;
using NpgsqlTypes;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Writing;

internal sealed class PostgresRowValues : IRowValues
{
    private NpgsqlParameterCollection? _parameters;

    public void Start(NpgsqlParameterCollection parameters) => _parameters = parameters;

    public void Text(string? value) => _parameters!.Add(value is null
        ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = DBNull.Value }
        : new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text, TypedValue = SqlValue.Text(value) });

    public void Text(ReadOnlyMemory<byte> utf8) => _parameters!.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { NpgsqlDbType = NpgsqlDbType.Text, TypedValue = utf8 });

    public void Number(long? value) => _parameters!.Add(value is null
        ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint, Value = DBNull.Value }
        : new NpgsqlParameter<long> { NpgsqlDbType = NpgsqlDbType.Bigint, TypedValue = value.Value });
}
