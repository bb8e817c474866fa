using System.Data.Common;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Storage.Databases;

/// <summary>Reads columns by position as the types the rest of the room uses.</summary>
internal static class Columns
{
    extension(DbDataReader row)
    {
        public string Text(int column) => row.GetString(column);

        public string? TextOrNull(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        public long Long(int column) => row.GetInt64(column);

        public long? LongOrNull(int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

        public int Int(int column) => checked((int)row.GetInt64(column));

        public int? IntOrNull(int column) => row.IsDBNull(column) ? null : checked((int)row.GetInt64(column));

        public bool Flag(int column) => row.GetInt64(column) != 0;

        public byte[] Bytes(int column) => row.GetFieldValue<byte[]>(column);

        public T Name<T>(int column)
            where T : struct, Enum => Enum.Parse<T>(row.GetString(column));

        public TenantId Tenant(int column) => new(row.GetString(column));

        public TenantId? TenantOrNull(int column) => row.IsDBNull(column) ? null : new TenantId(row.GetString(column));

        public UserId User(int column) => new(Guid.ParseExact(row.GetString(column), "N"));

        public UserId? UserOrNull(int column) => row.IsDBNull(column) ? null : row.User(column);

        public SoundId Sound(int column) => new(Guid.ParseExact(row.GetString(column), "N"));

        public SoundId? SoundOrNull(int column) => row.IsDBNull(column) ? null : row.Sound(column);

        public E164? NumberOrNull(int column) => row.IsDBNull(column) ? null : new E164(row.GetString(column));
    }
}
