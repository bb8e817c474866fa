namespace Softswitch.Api.Tests.Fixtures;

/// <summary>Reads server-sent events off a response.</summary>
internal sealed class EventReader(HttpResponseMessage response, StreamReader reader) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<(string Name, string Id, JsonNode Data)> Next()
    {
        var (name, id, data) = ("", "", "");
        while (await Line() is { } line)
        {
            if (line.Length == 0 && data.Length > 0)
                return (name, id, JsonNode.Parse(data)!);
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line[7..];
            else if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = line[4..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data = line[6..];
        }

        throw new EndOfStreamException("the stream ended");
    }

    public async Task<string> NextComment()
    {
        while (await Line() is { } line)
        {
            if (line.StartsWith(':'))
                return line;
        }

        throw new EndOfStreamException("the stream ended");
    }

    public async Task ReadToEnd()
    {
        while (await Line() is not null)
        {
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        response.Dispose();
    }

    private Task<string?> Line() => reader.ReadLineAsync().WaitAsync(Patience);
}
