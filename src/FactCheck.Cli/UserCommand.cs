using System.CommandLine;
using FactCheck.Data.Editors;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace FactCheck.Cli;

/// <summary>`factcheck user add`: makes an editor's account.</summary>
internal static class UserCommand
{
    public static Command Create()
    {
        var name = new Option<string>("--name") { Description = "The name that readers see.", Required = true };
        var email = new Option<string>("--email") { Description = "The e-mail address to sign in with.", Required = true };
        var role = new Option<EditorRole>("--role") { Description = "What the account may do. Whoever runs this command owns the site, so it is an administrator's unless said otherwise.", DefaultValueFactory = _ => EditorRole.Administrator };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Take the password from standard input instead of asking for it." };
        var add = new Command("add", "Make an editor's account.") { name, email, role, fromInput };
        add.SetAction(async (parsed, cancellationToken) =>
        {
            var password = parsed.GetValue(fromInput)
                ? await Console.In.ReadLineAsync(cancellationToken) ?? ""
                : await AskAsync(cancellationToken);
            if (password is null)
            {
                await Console.Error.WriteLineAsync("There is nobody to ask for the password: give it on standard input, with --password-stdin.");
                return Usage.ExitCode;
            }
            await using var database = await Database.OpenAsync(cancellationToken);
            await using var scope = database.Services.CreateAsyncScope();
            var editor = new Editor(parsed.GetValue(name)!.Trim(), parsed.GetValue(email)!.Trim(), parsed.GetValue(role));
            var made = await scope.ServiceProvider.GetRequiredService<UserManager<Editor>>().CreateAsync(editor, password);
            foreach (var error in made.Errors.Where(e => e.Code != nameof(IdentityErrorDescriber.DuplicateUserName)))
                await Console.Error.WriteLineAsync(error.Description);
            if (!made.Succeeded)
                return 1;
            Console.WriteLine($"{editor.Name} can sign in as {editor.Email}.");
            return 0;
        });
        return new Command("user", "Editors' accounts.") { add };
    }

    private static async Task<string?> AskAsync(CancellationToken cancellationToken)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive)
            return null;
        return await new TextPrompt<string>($"Password, {EditorAccounts.ShortestPassword} characters or more:").Secret().ShowAsync(AnsiConsole.Console, cancellationToken);
    }
}
