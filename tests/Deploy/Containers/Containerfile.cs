namespace Softswitch.Deploy.Tests.Containers;

/// <summary>The instructions of a container file: a word and what follows, with continued lines joined.</summary>
internal sealed record Containerfile(IReadOnlyList<(string Word, string Words)> Instructions)
{
    private static readonly string[] Forbidden = ["latest", "sudo ", "curl ", "wget ", "chmod 777", "0777"];

    public static Containerfile Parse(string text)
    {
        var lines = text.Split('\n').Where(line => !line.TrimStart().StartsWith('#'));
        var whole = string.Join('\n', lines).Replace("\\\n", " ", StringComparison.Ordinal);
        return new([.. whole.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(Split)]);
    }

    public IEnumerable<string> Of(string word) => Instructions.Where(each => each.Word == word).Select(each => each.Words);

    /// <summary>The instructions of the image that is kept, from its last FROM.</summary>
    public IEnumerable<(string Word, string Words)> LastStage =>
        Instructions.Skip(Instructions.Select((each, index) => (each, index)).Last(pair => pair.each.Word == "FROM").index);

    public IEnumerable<string> Violations()
    {
        var last = LastStage.ToArray();
        if (Of("FROM").Any(image => !image.Split(' ')[0].Contains(':', StringComparison.Ordinal)))
            yield return "an image without a tag";
        if (last.LastOrDefault(each => each.Word == "USER").Words is not { } user || !int.TryParse(user.Split(':')[0], out var id) || id == 0)
            yield return "USER is no number other than root's: an engine cannot know that it is not root";
        if (Of("ADD").Any())
            yield return "ADD fetches and unpacks: use COPY";
        if (last.Any(each => each.Word == "RUN"))
            yield return "the image that is kept has no shell to RUN with";
        foreach (var word in new[] { "ENTRYPOINT", "STOPSIGNAL", "VOLUME", "HEALTHCHECK", "LABEL" }.Where(word => !last.Any(each => each.Word == word)))
            yield return $"no {word}";
        if (last.Any(each => each.Word is "ENTRYPOINT" or "CMD" && !each.Words.StartsWith('[')))
            yield return "without brackets a shell would be process 1, and signals would not arrive";
        foreach (var word in Forbidden.Where(word => Instructions.Any(each => each.Words.Contains(word, StringComparison.OrdinalIgnoreCase))))
            yield return $"\"{word.Trim()}\" has no place here";
    }

    private static (string Word, string Words) Split(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (line, "") : (line[..space], line[(space + 1)..].Trim());
    }
}
