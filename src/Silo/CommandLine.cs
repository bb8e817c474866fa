namespace Softswitch.Silo;

/// <summary>What the process was started with: a command, none to serve or <c>import FILE</c>, and settings after it.</summary>
/// <param name="Import">The file to import; null to serve.</param>
/// <param name="Options">The settings, for the configuration to read.</param>
/// <param name="Keys">The names of those settings.</param>
/// <param name="Fault">What cannot be understood; null when all can.</param>
internal sealed record CommandLine(string? Import, string[] Options, IReadOnlyList<string> Keys, string? Fault)
{
    private const string Dashes = "--";

    public static CommandLine Parse(string[] args)
    {
        if (args is not [var command, ..] || command.StartsWith('-'))
            return Serve(args);
        if (command != "import")
            return Refuse($"{command} is no command: there is import FILE, or none to serve");
        return args is [_, var file, ..] && !file.StartsWith('-')
            ? Serve(args[2..]) with { Import = file }
            : Refuse("import needs a file");
    }

    private static CommandLine Serve(string[] options)
    {
        var keys = new List<string>();
        for (var i = 0; i < options.Length; i++)
        {
            var option = options[i];
            var equals = option.IndexOf('=', StringComparison.Ordinal);
            if (!option.StartsWith(Dashes, StringComparison.Ordinal) || option.Length == Dashes.Length || equals == Dashes.Length)
                return Refuse($"{option} is no setting: settings look like --Http:Port=8080");
            keys.Add(option[Dashes.Length..(equals < 0 ? option.Length : equals)]);
            // "--Key value" is a form that the configuration takes too.
            if (equals < 0 && (++i == options.Length || options[i].StartsWith(Dashes, StringComparison.Ordinal)))
                return Refuse($"{option} has no value");
        }

        return new CommandLine(null, options, keys, null);
    }

    private static CommandLine Refuse(string fault) => new(null, [], [], fault);
}
