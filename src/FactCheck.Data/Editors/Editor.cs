using Microsoft.AspNetCore.Identity;

namespace FactCheck.Data.Editors;

/// <summary>A person who works at the desk. Signs in with the e-mail address.</summary>
public sealed class Editor : IdentityUser<Guid>
{
    private Editor() { }

    public Editor(string name, string email)
    {
        Id = Guid.CreateVersion7();
        Name = name;
        UserName = email;
        Email = email;
    }

    /// <summary>The name that colleagues and readers see.</summary>
    public string Name { get; private set; } = "";
}
