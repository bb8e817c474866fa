using System.Diagnostics;
using System.Globalization;
using Softswitch.Protocols.Tests.Sip.Messages;
using Softswitch.Protocols.Tests.Sip.Messages.Fuzzing;

// dotnet run -c Release --project benchmarks/Fuzz -- [--minutes N] [--seed N]
var minutes = Option("--minutes", 1);
var seed = (int)Option("--seed", 1);
byte[][] samples = [.. TortureMessage.Names.Select(TortureMessage.Load), Samples.Invite, Samples.Register];
var mutator = new MessageMutator(seed, samples);
var run = new FuzzRun();
var clock = Stopwatch.StartNew();
long count = 0;
while (clock.Elapsed.TotalMinutes < minutes)
{
    var bytes = mutator.Next();
    string? difference;
    try
    {
        difference = run.Check(bytes);
    }
    catch (Exception error)
    {
        difference = error.ToString();
    }

    count++;
    if (difference is not null)
    {
        Console.Error.WriteLine($"seed {seed}, message {count}: {difference}\n{Convert.ToBase64String(bytes)}\n{Samples.Text(bytes)}");
        return 1;
    }
}

Console.WriteLine($"{count} messages, {run.Accepted} accepted, seed {seed}: both parsers agree.");
return 0;

double Option(string name, double otherwise)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
