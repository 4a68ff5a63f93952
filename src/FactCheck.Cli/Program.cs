using System.CommandLine;
using FactCheck.Cli;
using FactCheck.Cli.Extracting;

var root = new RootCommand("Keeps track of who claimed what, who answered, and what a fact-checker concluded.")
{
    ExtractCommand.Create(),
};

var parsed = root.Parse(args);
return parsed.Errors.Count > 0 ? Usage.Refuse(parsed) : await parsed.InvokeAsync();
