using System.Text.Json;
using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Cdrs;

/// <summary>Records in a file, one in JSON a line.</summary>
internal static class RecordLines
{
    /// <summary>What can be read; nothing when there is no file. A process that was killed may leave half a line.</summary>
    public static IEnumerable<CdrRecord> Read(string file) => File.Exists(file) ? File.ReadLines(file).Select(Parse).OfType<CdrRecord>() : [];

    private static CdrRecord? Parse(string line)
    {
        try
        {
            return StorageJson.Read<CdrRecord>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
