using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Softswitch.Storage.Databases;

/// <summary>Values on their way into a statement.</summary>
internal static class SqlValue
{
    public static DbParameter For(DbCommand command, int index, object? value) =>
        command is NpgsqlCommand ? ForNpgsql(value) : ForSqlite(index, value);

    /// <summary>Without a name: Npgsql then leaves the statement as it is.</summary>
    public static NpgsqlParameter ForNpgsql(object? value) => new() { Value = Of(value) };

    public static SqliteParameter ForSqlite(int index, object? value) =>
        new("$" + (index + 1).ToString(CultureInfo.InvariantCulture), Of(value));

    public static object Of(object? value) => value switch
    {
        null => DBNull.Value,
        string text => Text(text),
        _ => value,
    };

    /// <summary>Text from the network may hold what PostgreSQL refuses: a zero, or half a surrogate pair.</summary>
    public static string Text(string text)
    {
        foreach (var c in text)
        {
            if (c == '\0' || char.IsSurrogate(c))
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
        }
        return text;
    }
}
