using FactCheck.Data.Postgres;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Data.Editors;

/// <summary>The rules of editors' accounts, the same at every door.</summary>
public static class EditorAccounts
{
    /// <summary>Characters that a password needs.</summary>
    public const int ShortestPassword = 12;

    public static IdentityBuilder AddEditorAccounts(this IServiceCollection services) =>
        services.AddIdentityCore<Editor>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                // Length is what helps; rules about signs only make passwords harder to remember.
                identity.Password.RequiredLength = ShortestPassword;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 10;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                // An e-mail address is the user name, and addresses have more signs than Identity allows names.
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<FactCheckDb>();
}
