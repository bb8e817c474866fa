using Softswitch.Silo.Explaining;

namespace Softswitch.Silo;

/// <summary>What the process was started with: a command, none to serve, and settings after it.</summary>
/// <param name="Verb">What to do.</param>
/// <param name="File">The file to do it with; null to serve.</param>
/// <param name="Force">Whether data that is there may be set aside.</param>
/// <param name="Options">The settings, for the configuration to read.</param>
/// <param name="Keys">The names of those settings.</param>
/// <param name="Fault">What cannot be understood; null when all can.</param>
internal sealed record CommandLine(Verb Verb, string? File, bool Force, string[] Options, IReadOnlyList<string> Keys, string? Fault)
{
    /// <summary>What is to be explained; null for other commands.</summary>
    public ExplainLine? Explain { get; init; }

    private const string Dashes = "--";
    private const string ForceOption = "--force";

    public static CommandLine Parse(string[] args)
    {
        if (args is not [var command, ..] || command.StartsWith('-'))
            return Serve(args);
        var verb = command switch
        {
            "import" => Verb.Import,
            "backup" => Verb.Backup,
            "restore" => Verb.Restore,
            "health" => Verb.Health,
            "explain" => Verb.Explain,
            _ => Verb.Serve,
        };
        if (verb == Verb.Serve)
            return Refuse($"{command} is no command: there are import FILE, backup FILE, restore FILE [--force], health and {ExplainLine.Usage}, or none to serve");
        if (verb == Verb.Explain)
            return Explained(args[1..]);
        if (verb == Verb.Health)
            return Serve(args[1..]) with { Verb = verb };
        if (args is not [_, var file, ..] || file.StartsWith('-'))
            return Refuse($"{command} needs a file");
        var options = args[2..];
        var force = verb == Verb.Restore && options.Contains(ForceOption, StringComparer.Ordinal);
        return Serve(force ? [.. options.Where(option => option != ForceOption)] : options) with { Verb = verb, File = file, Force = force };
    }

    private static CommandLine Explained(string[] args)
    {
        var (explain, settings, fault) = ExplainLine.Parse(args);
        return fault is not null ? Refuse(fault) : Serve(settings) with { Verb = Verb.Explain, Explain = explain };
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

        return new CommandLine(Verb.Serve, null, false, options, keys, null);
    }

    private static CommandLine Refuse(string fault) => new(Verb.Serve, null, false, [], [], fault);
}
